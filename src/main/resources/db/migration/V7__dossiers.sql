create table app.dossier (
    id bigint generated always as identity primary key,
    number varchar(40) not null unique,
    unit_code varchar(20) not null,
    unit_name varchar(200) not null,
    district_code varchar(20),
    district_name varchar(200),
    province_code varchar(20) not null,
    province_name varchar(200) not null,
    model_code varchar(20) not null,
    model_name varchar(500) not null,
    cycle_year integer not null check (cycle_year between 2000 and 2100),
    opened_on date not null,
    criteria_set_id bigint not null references app.criteria_set,
    opened_by varchar(64) not null,
    state varchar(30) not null,
    state_since timestamptz not null,
    submissions integer not null,
    recogniser_unit_code varchar(20),
    recogniser_role varchar(40),
    recogniser_clerk varchar(40),
    recogniser_title varchar(200),
    recogniser_outside boolean,
    version integer not null
);

create index dossier_unit on app.dossier (unit_code);
create index dossier_district on app.dossier (district_code);
create index dossier_province on app.dossier (province_code);

create table app.dossier_level (
    dossier_id bigint not null references app.dossier,
    ordinal integer not null,
    level varchar(20) not null,
    unit_code varchar(20) not null,
    receiver varchar(40) not null,
    appraiser varchar(40) not null,
    leader varchar(40) not null,
    primary key (dossier_id, ordinal)
);

create table app.timeline_entry (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    happened_at timestamptz not null,
    actor varchar(64) not null,
    post varchar(500) not null,
    step_id varchar(100),
    what varchar(500) not null,
    subject varchar(500) not null,
    outcome varchar(40) not null,
    detail text not null
);

create index timeline_dossier on app.timeline_entry (dossier_id, id);

create table app.submission (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    number integer not null,
    submitted_by varchar(64) not null,
    submitted_at timestamptz not null,
    content jsonb not null,
    unique (dossier_id, number)
);

create table app.steering_committee (
    dossier_id bigint primary key references app.dossier,
    name varchar(300) not null,
    regulation_file_id uuid references app.stored_file
);

create table app.committee_member (
    dossier_id bigint not null references app.steering_committee,
    ordinal integer not null,
    post varchar(300) not null,
    role varchar(20) not null,
    primary key (dossier_id, ordinal)
);
