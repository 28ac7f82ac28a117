create table app.commitment (
    dossier_id bigint primary key references app.dossier,
    closed boolean not null,
    missing_reason varchar(4000) not null
);

create table app.commitment_content (
    commitment_id bigint not null references app.commitment,
    ordinal integer not null,
    content varchar(2000) not null,
    primary key (commitment_id, ordinal)
);

create table app.commitment_party (
    id bigint generated always as identity primary key,
    commitment_id bigint not null references app.commitment,
    name varchar(300) not null,
    state varchar(20) not null,
    signer varchar(300),
    signed_on date,
    refusal varchar(4000) not null,
    reminders integer not null,
    version integer not null,
    unique (commitment_id, name),
    check (state <> 'SIGNED' or (signer is not null and signed_on is not null))
);
