-- The audit trail: one row per act, without gaps, each chained to the one before (src/docs/audit.md)
create table app.audit_entry (
    id bigint not null check (id > 0),
    at timestamptz not null unique,
    actor varchar(200) not null,
    posts varchar(2000) not null,
    on_behalf_of varchar(200) not null,
    action varchar(100) not null,
    object_kind varchar(60) not null,
    object_id varchar(200) not null,
    dossier_number varchar(40) not null,
    unit_code varchar(20) not null,
    before jsonb not null,
    after jsonb not null,
    address varchar(60) not null,
    request_id varchar(60) not null,
    previous_hash varchar(64) not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash varchar(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    -- With what an append asks of the last row, so that the index alone answers
    primary key (id) include (at, hash)
);

create index audit_entry_actor on app.audit_entry (actor, id);
create index audit_entry_action on app.audit_entry (action, id);
create index audit_entry_object on app.audit_entry (object_id, id);
create index audit_entry_dossier on app.audit_entry (dossier_number, id) where dossier_number <> '';
create index audit_entry_unit on app.audit_entry (unit_code, id) where unit_code <> '';
create index audit_entry_address on app.audit_entry (address, id) where address <> '';

-- The second lock, for whoever signs in: also where one user owns the tables and runs the application
create function app.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is only ever lengthened' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_kept before update or delete or truncate on app.audit_entry
    for each statement execute function app.refuse_change_of_audit();
