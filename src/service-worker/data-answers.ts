import { createPartialResponse } from 'workbox-range-requests/createPartialResponse';
import { keptFile, keptSet } from './kept-data.ts';
import { changePageRecord, pageRecord, type PageRecord } from './page-records.ts';
import { appFolder, type FetchEvent } from './worker-scope.ts';

/** A page that has heard nothing for so long reads what is kept (ms). */
const longestWait = 10_000;

/** Where the first data file of a page comes from, and with it all others. */
const deciding = new Map<string, Promise<'network' | 'kept'>>();

/**
 * Answers for `config.json`, the data and the shipped results. All that a page gets comes from the
 * network or all from one kept set, whichever its first file came from: the two are never mixed.
 */
export async function answerData(event: FetchEvent): Promise<Response> {
  const { clientId, request } = event;
  const record = await pageRecord(clientId);
  const shipped = await shippedResult(record, request.url);
  if (shipped) return shipped;
  if (record?.data === 'kept') return fromKept(record.keptSet, record, request);
  const coming = fetch(request);
  // Whoever waits for it is told; nobody may.
  coming.catch(() => undefined);
  if (record?.data === 'network') return coming.catch(insteadOf(record, request));
  if (!record) return coming;
  const decision = deciding.get(clientId) ?? decide(event, coming);
  deciding.set(clientId, decision);
  void decision.finally(() => deciding.delete(clientId));
  const source = await decision;
  const decided = (await pageRecord(clientId)) ?? record;
  if (source === 'kept') return fromKept(decided.keptSet, decided, request);
  return coming.catch(insteadOf(decided, request));
}

async function decide(event: FetchEvent, coming: Promise<Response>): Promise<'network' | 'kept'> {
  const { clientId } = event;
  const set = await keptSet();
  const isThere = await Promise.race([
    coming.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(set === undefined), longestWait)),
  ]);
  if (isThere || !set) {
    await changePageRecord(clientId, { data: 'network' });
    return 'network';
  }
  await changePageRecord(clientId, { data: 'kept', keptSet: set.id });
  return 'kept';
}

/** Without a network, a page goes on with kept files only where they are of what it shows. */
const insteadOf = (record: PageRecord, request: Request) => async (): Promise<Response> => {
  const set = await keptSet();
  const isSame = set !== undefined && set.version === record.shows;
  return isSame ? fromKept(set.id, record, request) : Response.error();
};

async function fromKept(
  setId: string | undefined,
  record: PageRecord,
  request: Request,
): Promise<Response> {
  if (setId === undefined) return Response.error();
  // Results hold for one version of the app; without them the engine answers.
  const isOther = isResult(request.url) && (await keptSet())?.of !== record.files;
  const file = isOther ? undefined : await keptFile(setId, request.url);
  if (!file) return new Response('not kept', { status: 404 });
  return request.headers.has('Range') ? createPartialResponse(request, file) : file;
}

const isResult = (url: string): boolean => url.startsWith(`${appFolder}results/`);

/** A file of results: its address names the data, so where the app is the same so is the file. */
async function shippedResult(
  record: PageRecord | undefined,
  url: string,
): Promise<Response | undefined> {
  if (!record || !isResult(url) || url === `${appFolder}results/manifest.json`) return undefined;
  const set = await keptSet();
  return set?.of === record.files ? keptFile(set.id, url) : undefined;
}
