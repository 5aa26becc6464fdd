-- Cases with all these words, in the case or in one of its files, for whoever sees every case; null if more than "most" have
-- them, or where the sight of the connection is not whole. Matching words is not leakproof, so that behind a policy (V17) no
-- index would serve it; this reads past the policies, by the indexes of words alone.
create function cases_with_words(wanted tsquery, most integer) returns bigint[]
language plpgsql stable security definer
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  found bigint[];
begin
  if public.sight_is_whole() is not true then
    return null;
  end if;
  found := array(select c.id from public.case_file c where c.search @@ wanted limit most + 1);
  if cardinality(found) <= most then
    found := found || array(
      select t.case_id from public.attachment_text t
      where t.words @@ wanted
        and (select a.condition = 'AVAILABLE' and a.removed_at is null
          from public.attachment a where a.id = t.attachment_id)
      limit most + 1);
  end if;
  return case when cardinality(found) <= most then found end;
end
$$;
