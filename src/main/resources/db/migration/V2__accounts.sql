create table app.officer (
    id bigint generated always as identity primary key,
    username varchar(64) not null unique check (username = lower(username)),
    display_name varchar(200) not null,
    password_hash varchar(255) not null,
    active boolean not null,
    version integer not null
);

create table app.post (
    id bigint generated always as identity primary key,
    officer_id bigint not null references app.officer,
    role varchar(40) not null,
    unit_code varchar(20) not null,
    held_from date not null,
    held_to date,
    basis varchar(500) not null,
    check (held_to is null or held_to >= held_from)
);

create index post_officer on app.post (officer_id);
create index post_role_unit on app.post (role, unit_code);
