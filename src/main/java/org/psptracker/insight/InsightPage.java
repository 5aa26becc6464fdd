package org.psptracker.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.psptracker.web.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the programme is doing, on one page. */
@Controller
class InsightPage {

  private final Portfolios portfolios;
  private final FilterReader filters;
  private final FilterViews filterViews;
  private final PortfolioViews views;

  InsightPage(
      Portfolios portfolios, FilterReader filters, FilterViews filterViews, PortfolioViews views) {
    this.portfolios = portfolios;
    this.filters = filters;
    this.filterViews = filterViews;
    this.views = views;
  }

  @GetMapping("/insight")
  String show(
      @RequestParam Map<String, String> parameters, HttpServletResponse response, Model model) {
    portfolios.mustBeAllowed();
    try {
      PortfolioFilter filter = filters.read(parameters);
      model.addAttribute("portfolio", views.of(portfolios.of(filter), filter));
      model.addAttribute("filter", filterViews.of(filter));
    } catch (Invalid invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("filter", filterViews.refused(parameters, invalid.errors()));
    }
    return "insight/InsightPage";
  }
}
