// The parts of USWDS that need a script here: the banner's and other accordions, the phone's menu.
import accordion from '@uswds/uswds/js/usa-accordion';
import banner from '@uswds/uswds/js/usa-banner';
import navigation from '@uswds/uswds/js/usa-header';

for (const part of [accordion, banner, navigation]) part.on(document.body);
