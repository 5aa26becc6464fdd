<#-- As Keycloak's, but there is always a way on: without a client, to the front page of the product. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <div id="kc-error-message">
            <p>${kcSanitize(message.summary)?no_esc}</p>
            <#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
            <#if !skipLink??>
                <#assign home=((client.baseUrl)?has_content)?then((client.baseUrl)!'', properties.pspUrl + '/')>
                <p><@buttons.buttonLink href=home label="backToApplication" id="backToApplication" class=["kcButtonPrimaryClass"] /></p>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
