package vn.kieumau.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A role that an officer holds at a unit from a day until another, with the paper that says so. */
@Entity(name = "Post")
class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "officer_id")
    private Officer officer;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unitCode;

    /** Key of the office; null for the work of all. */
    private String office;

    @Column(name = "held_from")
    private LocalDate from;

    /** Last day of the post, inclusive; null while it is open. */
    @Column(name = "held_to")
    private LocalDate to;

    private String basis;

    protected Post() {}

    Post(Officer officer, Role role, String unitCode, String office, LocalDate from, LocalDate to, String basis) {
        this.officer = officer;
        this.role = role;
        this.unitCode = unitCode;
        this.office = office;
        this.from = from;
        this.to = to;
        this.basis = basis;
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean is(Role role, String unitCode) {
        return this.role == role && this.unitCode.equals(unitCode);
    }

    /** Whether both give work of the same office; a post without an office has the work of all. */
    boolean sharesOffice(String office) {
        return this.office == null || office == null || this.office.equals(office);
    }

    boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && (to == null || !last.isAfter(to));
    }

    /** Whether some day of the post lies between two days, both inclusive; the last is null for an open end. */
    boolean meets(LocalDate first, LocalDate last) {
        return (to == null || !to.isBefore(first)) && (last == null || !from.isAfter(last));
    }

    PostView view() {
        return new PostView(role, unitCode, office, from, to, basis, null);
    }
}
