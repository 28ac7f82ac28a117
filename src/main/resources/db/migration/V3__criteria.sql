create table app.recognition_model (
    id   bigint generated always as identity primary key,
    code varchar(20)  not null unique,
    name varchar(300) not null
);

create table app.criteria_set (
    id             bigint generated always as identity primary key,
    row_version    bigint       not null,
    model_id       bigint       not null references app.recognition_model,
    code           varchar(40)  not null,
    version        integer      not null check (version >= 1),
    model_name     varchar(300) not null,
    title          varchar(500) not null,
    legal_basis    varchar(500) not null,
    issued_on      date,
    effective_from date         not null,
    effective_to   date,
    declared_count integer      not null check (declared_count >= 1),
    illustrative   boolean      not null,
    note           varchar(2000),
    predecessor    varchar(40),
    fingerprint    varchar(64)  not null,
    pinned_at      timestamptz,
    unique (code, version),
    check (effective_to is null or effective_to >= effective_from)
);

create index criteria_set_in_force on app.criteria_set (model_id, effective_from desc);

create table app.criterion_group (
    id        bigint generated always as identity primary key,
    set_id    bigint       not null references app.criteria_set,
    group_key varchar(40)  not null,
    title     varchar(300) not null,
    position  integer      not null,
    unique (set_id, group_key),
    unique (id, set_id)
);

create table app.criterion (
    id                bigint generated always as identity primary key,
    set_id            bigint        not null references app.criteria_set,
    group_id          bigint        not null,
    position          integer       not null,
    criterion_key     varchar(40)   not null,
    label             varchar(10)   not null,
    title             varchar(300)  not null,
    description       varchar(2000) not null,
    measure           jsonb         not null,
    evidence_types    jsonb         not null,
    evidence_required boolean       not null,
    office            varchar(40)   not null,
    illustrative      boolean       not null,
    unique (set_id, criterion_key),
    unique (set_id, label),
    foreign key (group_id, set_id) references app.criterion_group (id, set_id)
);

create index criterion_group_id on app.criterion (group_id);
