<#-- Below each form: for whoever has no account yet. The address is the application's own page. -->
<#macro content>
    <#if client?? && client.clientId == "psp-web" && (client.baseUrl)?has_content && pageId == "login">
        <div class="psp-foot">
            <p>${msg("pspNoAccount")} <a href="${client.baseUrl}ask-for-access">${msg("pspAskForAccess")}</a></p>
            <p><a href="${client.baseUrl}">${msg("pspWhatItIs")}</a></p>
        </div>
    </#if>
</#macro>
