package org.studentled.signin.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.signin.IdentityProvider;
import org.studentled.signin.IdentityProviders;
import org.studentled.signin.ProviderCheck;

/** The administrator sees with whom people may sign in, and tries each. */
@Controller
@RequestMapping("/settings/providers")
class ProvidersPage {

    private final AccessPolicy accessPolicy;
    private final IdentityProviders providers;
    private final ProviderCheck check;

    ProvidersPage(AccessPolicy accessPolicy, IdentityProviders providers, ProviderCheck check) {
        this.accessPolicy = accessPolicy;
        this.providers = providers;
        this.check = check;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        return show(Map.of(), model);
    }

    @PostMapping
    String check(Actor actor, Model model) {
        accessPolicy.requireAdministrator(actor);
        Map<String, List<ProviderCheck.Finding>> findings = new LinkedHashMap<>();
        providers.named().forEach(provider -> findings.put(provider.id(), check.run(provider)));
        return show(findings, model);
    }

    private String show(Map<String, List<ProviderCheck.Finding>> findings, Model model) {
        model.addAttribute(
                "providers",
                providers.named().stream()
                        .map(each -> new Row(each, check.callback(each), findings.getOrDefault(each.id(), List.of())))
                        .toList());
        return "signin/providers";
    }

    /** A provider, what has to be registered there, and what was found when it was tried. */
    record Row(IdentityProvider provider, String callback, List<ProviderCheck.Finding> findings) {}
}
