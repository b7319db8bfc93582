package org.studentled.signin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.EndedAccess;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRoles;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/**
 * Who of ours an account is: by the provider's own id first, by a verified address where the school wants that, and
 * otherwise by the office.
 */
@Component
class AccountMatcher {

    private final ConnectedAccounts accounts;
    private final AccountRequests requests;
    private final List<SignInDirectory> directories;
    private final Staff staff;
    private final Students students;
    private final StaffRoles staffRoles;
    private final EndedAccess ended;

    AccountMatcher(
            ConnectedAccounts accounts,
            AccountRequests requests,
            List<SignInDirectory> directories,
            Staff staff,
            Students students,
            StaffRoles staffRoles,
            EndedAccess ended) {
        this.accounts = accounts;
        this.requests = requests;
        this.directories = directories;
        this.staff = staff;
        this.students = students;
        this.staffRoles = staffRoles;
        this.ended = ended;
    }

    /** Before {@link #match}, and within no transaction: whoever came to a class since its list was read is known then. */
    void refresh(ProviderAccount account, String next) {
        directories.forEach(each -> each.refresh(account, next));
    }

    /**
     * @return the person, or several of whom someone has to choose one
     * @throws SignInRefused when no one may come in; the request to the office stays
     */
    @Transactional(noRollbackFor = SignInRefused.class)
    public List<Actor> match(IdentityProvider provider, ProviderAccount account, SignInDoor door, String next) {
        Set<Actor> known = known(account, next);
        if (known.isEmpty()) {
            byEmail(provider, account).or(() -> admitted(account)).ifPresent(id -> known.add(Actor.teacher(id)));
        }
        if (known.isEmpty()) {
            if (isOver(provider, account)) {
                throw new SignInRefused(SignInProblem.TIME_OVER, account.provider());
            }
            throw unknown(account, door, next);
        }
        return admit(account, known, door);
    }

    /** As {@link #match}, for someone whose account has been looked at before. */
    List<Actor> choices(ProviderAccount account, SignInDoor door, String next) {
        return admit(account, known(account, next), door);
    }

    private Set<Actor> known(ProviderAccount account, String next) {
        Set<Actor> known = new LinkedHashSet<>();
        directories.forEach(each -> known.addAll(each.find(account, next)));
        boolean meantForOne = known.stream().anyMatch(actor -> actor.is(Role.STUDENT));
        accounts.find(account.issuer(), account.subject()).stream()
                // A task of one class is not for the same child in another one.
                .filter(actor -> !meantForOne || !actor.is(Role.STUDENT))
                .forEach(known::add);
        known.removeIf(actor -> actor.is(Role.STUDENT)
                ? students.find(new StudentId(actor.id()))
                        .filter(each -> each.isHere())
                        .isEmpty()
                : !staff.isVouchedFor(new StaffId(actor.id())));
        return known;
    }

    /** Whether it is someone's whose time at the school is over: no stranger the office would have to look at. */
    private boolean isOver(IdentityProvider provider, ProviderAccount account) {
        return Stream.concat(
                        accounts.find(account.issuer(), account.subject()).stream()
                                .filter(Actor::isStaff)
                                .map(actor -> new StaffId(actor.id())),
                        withAddressOf(provider, account).stream())
                .anyMatch(id -> staffRoles.lastDayOf(id).isPresent());
    }

    private Optional<StaffId> withAddressOf(IdentityProvider provider, ProviderAccount account) {
        boolean may = provider.matchByEmail()
                && account.emailVerified()
                && AccountEligibility.isOurs(provider, AccountEligibility.domainOf(account.email()));
        return may ? staff.findByEmail(account.email()).map(StaffMember::id) : Optional.empty();
    }

    private Optional<StaffId> byEmail(IdentityProvider provider, ProviderAccount account) {
        Optional<StaffId> found = withAddressOf(provider, account).filter(staff::isVouchedFor);
        found.ifPresent(id -> {
            // Addresses are given to others when someone leaves; the provider's id never is.
            boolean moved = accounts.hasOther(account, id)
                    || directories.stream().anyMatch(each -> each.knowsOther(account, id));
            if (moved) {
                requests.open(account);
                throw new SignInRefused(SignInProblem.ACCOUNT_MOVED, account.provider());
            }
            accounts.connect(account, id, Actor.teacher(id));
            requests.delete(account);
        });
        return found;
    }

    private Optional<StaffId> admitted(ProviderAccount account) {
        return directories.stream()
                .map(each -> each.admitTeacher(account))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private SignInRefused unknown(ProviderAccount account, SignInDoor door, String next) {
        // Someone at Google without a verified address is no one the office could recognize.
        if (!account.emailVerified() && account.provider().equals("google")) {
            return new SignInRefused(SignInProblem.EMAIL_UNVERIFIED, account.provider());
        }
        if (requests.open(account)) {
            return new SignInRefused(SignInProblem.DECLINED, account.provider());
        }
        boolean student = door == SignInDoor.STUDENT || directories.stream().anyMatch(each -> each.leadsToClass(next));
        return new SignInRefused(
                student ? SignInProblem.NOT_IN_THE_CLASS : SignInProblem.UNKNOWN_ACCOUNT, account.provider());
    }

    private List<Actor> admit(ProviderAccount account, Set<Actor> known, SignInDoor door) {
        List<Actor> open =
                known.stream().filter(actor -> !ended.isEnded(actor.id())).toList();
        if (open.isEmpty()) {
            throw new SignInRefused(SignInProblem.ACCESS_ENDED, account.provider());
        }
        List<Actor> admitted =
                open.stream().filter(door::admits).flatMap(this::roles).toList();
        if (admitted.isEmpty()) {
            throw new SignInRefused(
                    door == SignInDoor.STAFF
                            ? SignInProblem.STUDENT_AT_STAFF_DOOR
                            : SignInProblem.STAFF_AT_STUDENT_DOOR,
                    account.provider());
        }
        return admitted;
    }

    /** Whoever is several things at the school says as what they come. */
    private Stream<Actor> roles(Actor actor) {
        return actor.is(Role.STUDENT)
                ? Stream.of(actor)
                : staffRoles.rolesOf(new StaffId(actor.id())).stream().map(role -> new Actor(role, actor.id()));
    }
}
