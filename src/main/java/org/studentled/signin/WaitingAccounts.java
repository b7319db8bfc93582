package org.studentled.signin;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;

/** Tells the office on its start page that accounts wait for it. */
@Component
class WaitingAccounts implements OfficeAlert {

    private final AccountRequests requests;

    WaitingAccounts(AccountRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Item> current() {
        Instant since = requests.oldestOpen();
        return since == null
                ? List.of()
                : List.of(new Item(since, "signin.alert", List.of(requests.countOpen()), "/office/accounts"));
    }
}
