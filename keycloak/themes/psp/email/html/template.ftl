<#-- Inline styles: mail programs read no others. -->
<#macro emailLayout>
<html lang="en">
<body style="margin: 0; padding: 24px; background: #ffffff; color: #13171f; font: 16px/1.5 'Public Sans', Arial, sans-serif;">
    <p style="margin: 0 0 24px; padding: 0 0 12px; border-bottom: 1px solid #dfe1e2; color: #112f4e; font: bold 18px/1.2 Georgia, serif;">PSP Case Tracker</p>
    <#nested>
</body>
</html>
</#macro>
