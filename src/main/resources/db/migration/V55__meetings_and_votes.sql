-- Votes on paper are counted too, so that votes are no longer bounded by those in the room
alter table app.meeting drop constraint meeting_check1;

alter table app.meeting
    add mode varchar(20) not null default 'MEETING',
    add members integer not null default 0,
    add attending integer not null default 0,
    add written integer not null default 0 check (written >= 0),
    add abstained integer not null default 0 check (abstained >= 0),
    add not_voted integer not null default 0 check (not_voted >= 0),
    add passed boolean not null default true,
    add quorum_percent integer not null default 60,
    add quorum_of varchar(20) not null default 'MEMBERS',
    add majority_percent integer not null default 60,
    add majority_of varchar(20) not null default 'PRESENT',
    add ballot varchar(10) not null default 'OPEN',
    add abstentions varchar(20) not null default 'AGAINST',
    add written_votes varchar(20) not null default 'COUNTED',
    add required varchar(300) not null default '',
    add rule_basis varchar(1000) not null default '';

-- Meetings of before: everybody invited had a vote, and whoever voted neither way abstained
update app.meeting
    set members = invited, attending = present, abstained = present - votes_for - votes_against;

alter table app.meeting
    alter mode drop default,
    alter members drop default,
    alter attending drop default,
    alter written drop default,
    alter abstained drop default,
    alter not_voted drop default,
    alter passed drop default,
    alter quorum_percent drop default,
    alter quorum_of drop default,
    alter majority_percent drop default,
    alter majority_of drop default,
    alter ballot drop default,
    alter abstentions drop default,
    alter written_votes drop default,
    alter required drop default,
    alter rule_basis drop default,
    add check (members between 0 and invited),
    add check (attending between 0 and invited),
    add check (present + written <= members),
    add check (votes_for + votes_against + abstained + not_voted = present + written),
    add unique (id, ballot);

create table app.meeting_participant (
    meeting_id bigint not null,
    ordinal integer not null,
    ballot varchar(10) not null,
    name varchar(700) not null,
    role varchar(20) not null,
    body varchar(20) not null,
    attendance varchar(20) not null,
    choice varchar(20),
    primary key (meeting_id, ordinal),
    foreign key (meeting_id, ballot) references app.meeting (id, ballot),
    -- what somebody chose in a secret ballot is kept nowhere, whatever a program tries
    check (ballot = 'OPEN' or choice is null)
);
