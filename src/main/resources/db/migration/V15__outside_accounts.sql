-- Who a sign-in provider outside says somebody is: exactly one of our accounts
create table app.external_identity (
    id bigint generated always as identity primary key,
    officer_id bigint not null unique references app.officer,
    issuer varchar(500) not null,
    -- null while the account is only prepared for a first sign-in under its user name
    subject varchar(255),
    created_by varchar(64) not null,
    created_at timestamptz not null default now(),
    bound_at timestamptz,
    unique (issuer, subject),
    check ((subject is null) = (bound_at is null))
);

-- What the provider told by back channel: sessions that began there earlier are over, on every node
create table app.provider_sign_out (
    id bigint generated always as identity primary key,
    issuer varchar(500) not null,
    -- a session of the provider, or every session of a subject
    session_id varchar(255),
    subject varchar(255),
    at timestamptz not null default now(),
    check (session_id is not null or subject is not null)
);

create index provider_sign_out_session on app.provider_sign_out (issuer, session_id);
create index provider_sign_out_subject on app.provider_sign_out (issuer, subject);

-- Programs. Their names begin with may_, which no person's user name can
create table app.technical_account (
    id bigint generated always as identity primary key,
    name varchar(64) not null unique check (name like 'may\_%'),
    purpose varchar(500) not null,
    owner_id bigint not null references app.officer,
    scope varchar(40) not null,
    -- SHA-256 of 32 random bytes
    secret_hash varchar(64) not null,
    allowed_from date not null,
    allowed_to date not null,
    -- addresses and networks, one a line; empty for any
    addresses varchar(1000) not null,
    created_by varchar(64) not null,
    created_at timestamptz not null default now(),
    ended_by varchar(64),
    ended_at timestamptz,
    last_used_at timestamptz,
    check (allowed_to >= allowed_from),
    check ((ended_by is null) = (ended_at is null))
);

-- Models that a program sent and that no dossier runs before an administrator releases them
create table app.staged_model (
    id bigint generated always as identity primary key,
    name varchar(200) not null,
    account_id bigint not null references app.technical_account,
    digest varchar(64) not null,
    state varchar(20) not null check (state in ('STAGED', 'RELEASED', 'DISCARDED')),
    staged_at timestamptz not null default now(),
    decided_by varchar(64),
    decided_at timestamptz,
    deployment_id varchar(64),
    check ((state = 'STAGED') = (decided_by is null)),
    check ((state = 'STAGED') = (decided_at is null)),
    check ((state = 'RELEASED') = (deployment_id is not null))
);

create unique index staged_model_once on app.staged_model (account_id, digest) where state = 'STAGED';

create table app.staged_resource (
    model_id bigint not null references app.staged_model,
    name varchar(200) not null,
    content bytea not null,
    primary key (model_id, name)
);
