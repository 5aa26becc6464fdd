/** What all pages and the API share: layout, errors, forms. It holds no facts of the programme. */
@NullMarked
package org.psptracker.web;

import org.jspecify.annotations.NullMarked;
