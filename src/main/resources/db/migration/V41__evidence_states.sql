-- A proof is never deleted: it is accepted, rejected for a reason, superseded by another, or taken out and still readable
alter table app.evidence
    add column state varchar(20) not null default 'SUBMITTED'
        check (state in ('SUBMITTED', 'ACCEPTED', 'REJECTED', 'SUPERSEDED', 'REMOVED')),
    add column state_reason varchar(1000) not null default '',
    add column state_by varchar(64),
    add column state_at timestamptz,
    add column document_type varchar(10),
    add column document_number varchar(60),
    add column document_date date,
    add column issuer varchar(200),
    add column period_from date,
    add column period_to date,
    add check (state <> 'REJECTED' or state_reason <> ''),
    add check (period_to is null or period_from is null or period_from <= period_to);
