-- How notices fare is asked often, also by whoever watches from outside: what is counted stays small, and the latest is found, not looked for.
create index notice_failed on notice (created_at, id) where state = 'FAILED';
create index notice_sent on notice (sent_at) where sent_at is not null;
