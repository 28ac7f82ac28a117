package vn.kieumau.assessment.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kieumau.assessment.Attendance;
import vn.kieumau.assessment.Ballot;
import vn.kieumau.assessment.Body;
import vn.kieumau.assessment.Choice;
import vn.kieumau.assessment.EnumKeys;
import vn.kieumau.assessment.MeetingMode;
import vn.kieumau.assessment.MeetingRole;
import vn.kieumau.assessment.Participant;
import vn.kieumau.assessment.VoteRule;
import vn.kieumau.dossier.CommitteeMember;
import vn.kieumau.dossier.CommitteeRole;
import vn.kieumau.engine.StepFields;
import vn.kieumau.kernel.RuleViolation;

/**
 * The list of a meeting as a form sends it: rows {@code participant.<n>.<part>}, and what holds for the rest of them.
 * Where there is a committee its members are the first rows, and whoever is added is a guest.
 */
class ParticipantFields {

    /** Rows of a list at most. */
    static final int MOST = 100;

    static final String PREFIX = "participant.";

    private static final int LONGEST_NAME = 300;
    private static final Pattern ROW = Pattern.compile("([1-9]\\d{0,2})\\.(name|role|body|attendance|choice)");
    private static final Pattern CHOICE = Pattern.compile("participant\\.[^.]*\\.choice|restChoice");

    private final StepFields fields;
    private final VoteRule rule;
    private final MeetingMode mode;

    ParticipantFields(StepFields fields, VoteRule rule, MeetingMode mode) {
        this.fields = fields;
        this.rule = rule;
        this.mode = mode;
    }

    /** Whether a field would say who voted what. */
    static boolean saysWhoVotedWhat(String field) {
        return CHOICE.matcher(field).matches();
    }

    /** The highest row that has a name; 0 when none has. */
    static int lastNamed(Set<String> filled) {
        return filled.stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> ROW.matcher(name.substring(PREFIX.length())))
                .filter(Matcher::matches)
                .mapToInt(row -> Integer.parseInt(row.group(1)))
                .filter(row -> row <= MOST)
                .max()
                .orElse(0);
    }

    List<Participant> read(List<CommitteeMember> committee) {
        if (rule.ballot() == Ballot.SECRET) {
            mustSayNothingOfChoices();
        }
        List<Participant> list = new ArrayList<>();
        for (int row : rows(committee.size())) {
            list.add(row <= committee.size() ? member(row, committee.get(row - 1)) : added(row, !committee.isEmpty()));
        }
        if (list.isEmpty()) {
            throw new RuleViolation("vote.nobody").at(field(1, "name"));
        }
        return list;
    }

    private void mustSayNothingOfChoices() {
        fields.all().forEach((name, value) -> {
            if (saysWhoVotedWhat(name) && !value.isEmpty()) {
                throw new RuleViolation("vote.secret_choice").at(name);
            }
        });
    }

    /** The members of the committee always, further rows where somebody was entered. */
    private Set<Integer> rows(int members) {
        Set<Integer> rows = new TreeSet<>();
        for (int row = 1; row <= members; row++) {
            rows.add(row);
        }
        fields.startingWith(PREFIX).forEach((name, value) -> {
            Matcher row = ROW.matcher(name);
            if (!value.isEmpty() && row.matches() && isEntered(row)) {
                rows.add(Integer.parseInt(row.group(1)));
            }
        });
        if (rows.stream().anyMatch(row -> row > MOST)) {
            throw new RuleViolation("vote.list_long", MOST).at(field(MOST, "name"));
        }
        return rows;
    }

    /** Role and body of an empty row stand in the form from the beginning. */
    private static boolean isEntered(Matcher row) {
        return !"role".equals(row.group(2)) && !"body".equals(row.group(2));
    }

    private Participant member(int row, CommitteeMember member) {
        String person = fields.get(field(row, "name"));
        mustFit(row, person);
        MeetingRole role = word(MeetingRole.class, row, "role", role(member.role()));
        if (role == MeetingRole.GUEST) {
            throw new RuleViolation("vote.member_is_no_guest", member.post()).at(field(row, "role"));
        }
        String name = person.isEmpty() ? member.post() : person + " (" + member.post() + ")";
        return participant(row, name, role, Body.suggestedBy(member.post()));
    }

    private Participant added(int row, boolean besideACommittee) {
        String name = fields.get(field(row, "name"));
        if (name.isEmpty()) {
            throw new RuleViolation("vote.name_missing", row).at(field(row, "name"));
        }
        mustFit(row, name);
        MeetingRole role =
                word(MeetingRole.class, row, "role", besideACommittee ? MeetingRole.GUEST : MeetingRole.MEMBER);
        if (besideACommittee && role != MeetingRole.GUEST) {
            throw new RuleViolation("vote.only_members_vote", name).at(field(row, "role"));
        }
        return participant(row, name, role, Body.suggestedBy(name));
    }

    private Participant participant(int row, String name, MeetingRole role, Body suggested) {
        Body body = word(Body.class, row, "body", suggested);
        Attendance attendance = attendance(row, name, role);
        boolean votes = role != MeetingRole.GUEST && attendance != Attendance.ABSENT;
        return new Participant(rule.ballot(), name, role, body, attendance, choice(row, name, votes));
    }

    private Attendance attendance(int row, String name, MeetingRole role) {
        String field = field(row, "attendance");
        String word = fields.has(field) ? fields.get(field) : fields.get("restAttendance");
        if (word.isEmpty()) {
            throw new RuleViolation("vote.attendance_missing", name).at(field);
        }
        String from = fields.has(field) ? field : "restAttendance";
        Attendance attendance = EnumKeys.find(Attendance.class, fields.choice(from, EnumKeys.all(Attendance.class)))
                .orElseThrow();
        if (mode == MeetingMode.WRITTEN_OPINION && attendance == Attendance.PRESENT) {
            throw new RuleViolation("vote.nobody_present", name).at(field);
        }
        if (mode == MeetingMode.MEETING && attendance == Attendance.WRITTEN) {
            if (rule.writtenVotes() == VoteRule.WrittenVotes.REFUSED) {
                throw new RuleViolation("vote.written_refused", name).at(field);
            }
            if (role == MeetingRole.GUEST) {
                throw new RuleViolation("vote.guest_has_no_vote", name).at(field);
            }
        }
        return attendance;
    }

    /** Null where there is none to be kept; a vote of whoever has none is refused, not dropped. */
    private Choice choice(int row, String name, boolean votes) {
        if (rule.ballot() == Ballot.SECRET) {
            return null;
        }
        String field = field(row, "choice");
        if (!votes) {
            if (fields.has(field)) {
                throw new RuleViolation("vote.no_vote", name).at(field);
            }
            return null;
        }
        String from = fields.has(field) ? field : "restChoice";
        if (!fields.has(from)) {
            throw new RuleViolation("vote.choice_missing", name).at(field);
        }
        return EnumKeys.find(Choice.class, fields.choice(from, EnumKeys.all(Choice.class)))
                .orElseThrow();
    }

    private <E extends Enum<E>> E word(Class<E> type, int row, String part, E otherwise) {
        String field = field(row, part);
        return fields.has(field)
                ? EnumKeys.find(type, fields.choice(field, EnumKeys.all(type))).orElseThrow()
                : otherwise;
    }

    private static void mustFit(int row, String name) {
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("vote.name_long", LONGEST_NAME, name.length()).at(field(row, "name"));
        }
    }

    static MeetingRole role(CommitteeRole role) {
        return switch (role) {
            case HEAD -> MeetingRole.CHAIR;
            case SECRETARY -> MeetingRole.SECRETARY;
            default -> MeetingRole.MEMBER;
        };
    }

    static String field(int row, String part) {
        return PREFIX + row + "." + part;
    }
}
