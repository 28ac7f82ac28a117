-- Passwords lie apart from officers: whoever lists accounts reads no hash
create table app.credential (
    username varchar(64) primary key references app.officer (username),
    password_hash varchar(255) not null check (password_hash like '$argon2id$%'),
    must_change boolean not null,
    -- shorter than the ordinary minimum: good enough only beside a second factor
    short boolean not null,
    changed_at timestamptz not null
);

insert into app.credential (username, password_hash, must_change, short, changed_at)
select username, password_hash, false, false, now() from app.officer;

alter table app.officer drop column password_hash;

create table app.former_password (
    id bigint generated always as identity primary key,
    username varchar(64) not null references app.officer (username),
    password_hash varchar(255) not null check (password_hash like '$argon2id$%'),
    replaced_at timestamptz not null
);

create index former_password_username on app.former_password (username, id);

-- The secret is encrypted; last_step is the time step of the last code that was taken, so that none is taken twice
create table app.second_factor (
    username varchar(64) primary key references app.officer (username),
    secret varchar(255) not null,
    confirmed_at timestamptz,
    last_step bigint not null
);

create table app.recovery_code (
    username varchar(64) not null references app.officer (username),
    number smallint not null,
    code_hash varchar(255) not null check (code_hash like '$argon2id$%'),
    used_at timestamptz,
    primary key (username, number)
);

-- Failed sign-ins; names and addresses only as keyed hashes, for what is typed as a name may be a password
create table app.sign_in_counter (
    kind varchar(10) not null,
    name_hash char(64) not null,
    address_hash char(64) not null,
    failures integer not null,
    blocked_until timestamptz,
    failed_at timestamptz not null,
    primary key (kind, name_hash, address_hash)
);

create index sign_in_counter_name on app.sign_in_counter (name_hash);
create index sign_in_counter_failed on app.sign_in_counter (failed_at);

create table app.known_address (
    name_hash char(64) not null,
    address_hash char(64) not null,
    signed_in_at timestamptz not null,
    primary key (name_hash, address_hash)
);

create index known_address_signed_in on app.known_address (signed_in_at);

-- used_at: last sign-in, or making or enabling of the account; what counts for idleness
alter table app.officer add column signed_in_at timestamptz;
alter table app.officer add column used_at timestamptz not null default now();
alter table app.officer add column search_text varchar(300) not null default '';

update app.officer set search_text = username || ' ' || translate(lower(display_name),
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
    'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd');

create table app.account_review (
    username varchar(64) not null references app.officer (username),
    quarter char(7) not null,
    reviewed_by varchar(64) not null,
    reviewed_at timestamptz not null,
    primary key (username, quarter)
);

-- The last day on which a daily job ran on any node
create table app.daily_run (
    job varchar(40) primary key,
    day date not null
);
