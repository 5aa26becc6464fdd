<#-- As Keycloak's, but says nothing twice, and where there is something to do it is a button. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if requiredActions??>${msg("pspOpenAccountTitle")}<#elseif messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
    <#elseif section = "form">
        <#if requiredActions??>
            <p>${message.summary}:</p>
            <ul><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list></ul>
        </#if>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <p><@buttons.buttonLink href=pageRedirectUri label="backToApplication" class=["kcButtonPrimaryClass"] /></p>
            <#elseif actionUri?has_content>
                <p><@buttons.buttonLink href=actionUri label="proceedWithAction" class=["kcButtonPrimaryClass"] /></p>
            <#elseif (client.baseUrl)?has_content>
                <p><@buttons.buttonLink href=client.baseUrl label="backToApplication" class=["kcButtonPrimaryClass"] /></p>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
