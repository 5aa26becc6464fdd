-- Calls that carry an Idempotency-Key, so that one sent again has no second effect.
create table idempotent_call (
    person_id    bigint      not null,
    key          text        not null check (length(key) between 1 and 255),
    -- SHA-256 of method, address and body
    fingerprint  bytea       not null,
    -- the attempt that carries the call out; another one may take over when the lease is over
    owner        uuid        not null,
    leased_until timestamptz not null,
    -- written in the transaction of the act: set if and only if the act is there
    acted_at     timestamptz,
    -- the first answer; null until it is known
    status       smallint,
    location     text,
    etag         text,
    content_type text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (person_id, key)
);

create index idempotent_call_created_at on idempotent_call (created_at);
