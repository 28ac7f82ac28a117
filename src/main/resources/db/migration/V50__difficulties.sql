create table app.difficulty (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    dossier_number varchar(40) not null,
    unit_code varchar(20) not null,
    unit_name varchar(200) not null,
    district_code varchar(20),
    district_name varchar(200),
    province_code varchar(20) not null,
    province_name varchar(200) not null,
    criterion_key varchar(40),
    criterion_text varchar(1000) not null,
    title varchar(120) not null,
    description varchar(4000) not null,
    searchable text not null,
    level varchar(20) not null check (level in ('WARD', 'DISTRICT', 'PROVINCE')),
    owner_role varchar(40) not null,
    owner_group varchar(80) not null,
    raised_by varchar(64) not null,
    raised_group varchar(80) not null,
    raised_at timestamptz not null,
    due_on date not null,
    state varchar(20) not null check (state in ('OPEN', 'ANSWERED', 'RESOLVED', 'UNSOLVABLE', 'CLOSED')),
    answer varchar(4000) not null,
    version integer not null,
    check (level <> 'DISTRICT' or district_code is not null),
    check (state not in ('ANSWERED', 'RESOLVED') or answer <> '')
);

create index difficulty_dossier on app.difficulty (dossier_id);
create index difficulty_unit on app.difficulty (unit_code);
create index difficulty_district on app.difficulty (district_code);
create index difficulty_province on app.difficulty (province_code);

create table app.difficulty_file (
    difficulty_id bigint not null references app.difficulty,
    ordinal integer not null,
    file_id uuid not null references app.stored_file,
    primary key (difficulty_id, ordinal)
);

-- Who did what, when, from which level to which, and why; lines are only ever added
create table app.difficulty_event (
    id bigint generated always as identity primary key,
    difficulty_id bigint not null references app.difficulty,
    happened_at timestamptz not null,
    actor varchar(64) not null,
    kind varchar(20) not null,
    from_level varchar(20),
    to_level varchar(20),
    reason varchar(4000) not null
);

create index difficulty_event_of on app.difficulty_event (difficulty_id, id);
