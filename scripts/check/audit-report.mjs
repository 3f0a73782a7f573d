const serious = new Set(['high', 'critical']);

/**
 * What of a report of `npm audit --json` can't be let be: advisories of high or critical severity, each
 * once, but for those named in `exceptions` (`{ id, package, reason, until }`) whose day has not come.
 * `isAnswered` is false where no list of advisories could be had, and nothing is known.
 */
export function judgeAudit(report, exceptions, today) {
  if (report?.auditReportVersion !== 2) return { isAnswered: false, problems: [] };
  const advisories = new Map();
  for (const { via } of Object.values(report.vulnerabilities ?? {})) {
    // A text is the name of another package through which this one is reached.
    for (const it of via.filter((each) => typeof each === 'object')) {
      if (serious.has(it.severity)) advisories.set(it.url, it);
    }
  }
  const excepted = new Map(exceptions.map((it) => [it.id, it]));
  const problems = [...advisories.values()].flatMap(({ url, name, title, severity }) => {
    const id = url.slice(url.lastIndexOf('/') + 1);
    const exception = excepted.get(id);
    if (exception && exception.package === name && exception.until >= today) return [];
    const why = exception ? ` (its exception ended on ${exception.until})` : '';
    return [`${name}: ${title}, ${severity}, ${id}${why}`];
  });
  const known = new Set([...advisories.keys()].map((url) => url.slice(url.lastIndexOf('/') + 1)));
  const idle = exceptions.filter(({ id }) => !known.has(id));
  return {
    isAnswered: true,
    problems: [
      ...problems,
      ...idle.map(({ id }) => `${id}: an exception that nothing needs any more`),
    ],
  };
}
