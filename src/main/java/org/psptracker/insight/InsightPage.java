package org.psptracker.insight;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the programme is doing, on one page. */
@Controller
class InsightPage {

  private final Portfolios portfolios;
  private final FilterReader filters;
  private final PortfolioViews views;

  InsightPage(Portfolios portfolios, FilterReader filters, PortfolioViews views) {
    this.portfolios = portfolios;
    this.filters = filters;
    this.views = views;
  }

  @GetMapping("/insight")
  String show(@RequestParam Map<String, String> parameters, Model model) {
    portfolios.mustBeAllowed();
    PortfolioFilter filter = filters.read(parameters);
    model.addAttribute("portfolio", views.of(portfolios.of(filter), filter));
    model.addAttribute("filter", filter);
    return "insight/InsightPage";
  }
}
