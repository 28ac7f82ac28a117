create table app.working_visit (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references app.dossier,
    dossier_number varchar(40) not null,
    held_on date not null,
    begins_at varchar(5) not null,
    place varchar(300) not null,
    purpose varchar(1000) not null,
    state varchar(20) not null check (state in ('PLANNED', 'HELD', 'CLOSED', 'CANCELLED')),
    planned_by varchar(64) not null,
    planned_at timestamptz not null,
    summary varchar(4000) not null,
    minutes_file_id uuid references app.stored_file,
    closed_by varchar(64),
    closed_at timestamptz,
    cancel_reason varchar(4000) not null,
    version integer not null,
    check (state <> 'CLOSED' or (closed_by is not null and closed_at is not null)),
    check (state <> 'CANCELLED' or cancel_reason <> '')
);

create index working_visit_dossier on app.working_visit (dossier_id);

create table app.visit_host (
    visit_id bigint not null references app.working_visit,
    ordinal integer not null,
    post varchar(300) not null,
    primary key (visit_id, ordinal)
);

create table app.visit_visitor (
    visit_id bigint not null references app.working_visit,
    ordinal integer not null,
    post varchar(300) not null,
    primary key (visit_id, ordinal)
);

create table app.visit_agenda_item (
    id bigint generated always as identity primary key,
    visit_id bigint not null references app.working_visit,
    position integer not null,
    title varchar(1200) not null,
    source varchar(20) not null check (source in ('DIFFICULTY', 'CRITERION', 'TYPED')),
    source_key varchar(40),
    removed boolean not null,
    conclusion varchar(4000) not null,
    settles boolean not null,
    unique (visit_id, source, source_key),
    check (source = 'TYPED' or source_key is not null)
);

create table app.visit_task (
    id bigint generated always as identity primary key,
    visit_id bigint not null references app.working_visit,
    what varchar(1000) not null,
    owner_role varchar(40) not null,
    owner_group varchar(80) not null,
    owner_unit varchar(200) not null,
    due_on date not null,
    criterion_text varchar(1000) not null,
    done_on date,
    done_note varchar(2000) not null,
    done_by varchar(64),
    check ((done_on is null) = (done_by is null))
);

create index visit_task_visit on app.visit_task (visit_id);

-- What was said about closed minutes later; lines are only ever added
create table app.visit_addendum (
    id bigint generated always as identity primary key,
    visit_id bigint not null references app.working_visit,
    text varchar(4000) not null,
    added_by varchar(64) not null,
    added_at timestamptz not null
);

create index visit_addendum_visit on app.visit_addendum (visit_id);
