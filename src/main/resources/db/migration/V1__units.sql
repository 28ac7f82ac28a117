-- Administrative units: one row is one period in which a unit kept its name, kind and parent.
-- The official code names the unit; after a reform the same code may name another unit (18880, 44).
create table app.unit (
    id          bigint generated always as identity primary key,
    code        varchar(5)                              not null check (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
    name        varchar(120) collate "vi-x-icu"         not null,
    slug        varchar(120)                            not null,
    search_name varchar(160)                            not null,
    kind        varchar(20)                             not null,
    parent_code varchar(5),
    valid_from  date                                    not null,
    valid_to    date,
    check (valid_to >= valid_from),
    -- On any day a code names one unit at most. The length keeps province 08 apart from district 008.
    -- Deferred, since one import closes a unit and gives its code to the next.
    constraint unit_code_once_a_day exclude using gist (
        int4range(length(code) * 100000 + code::integer, length(code) * 100000 + code::integer, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index unit_code on app.unit (code, valid_from);
create index unit_parent on app.unit (parent_code);

create table app.unit_body (
    id         bigint generated always as identity primary key,
    unit_id    bigint                          not null references app.unit (id),
    kind       varchar(30)                     not null,
    name       varchar(160) collate "vi-x-icu" not null,
    valid_from date                            not null,
    valid_to   date,
    check (valid_to >= valid_from),
    unique (unit_id, kind, name, valid_from)
);

create table app.unit_lineage (
    id           bigint generated always as identity primary key,
    from_id      bigint       not null references app.unit (id),
    to_id        bigint       not null references app.unit (id),
    kind         varchar(20)  not null,
    effective_on date         not null,
    legal_basis  varchar(300) not null,
    check (from_id <> to_id),
    unique (from_id, to_id)
);
create index unit_lineage_to on app.unit_lineage (to_id);
