/** Who may only read, as `docs/deploy/clickhouse.md` sets it up. */
export const reader = { user: 'chi_doc_bao_cao', password: 'đọc thôi' };

export const clusterName = 'two_shards';
