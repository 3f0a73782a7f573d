import { counted } from './counted.ts';
import type { remote as vi } from '../vi/remote.ts';

const disconnect = 'Stop using and delete saved figures';
const forget = 'Delete saved figures';

/** Datasets on a server. */
export const remote: typeof vi = {
  title: 'Datasets on a server',
  lead: 'These datasets are kept on a ClickHouse server. The page asks it only for the rows that it shows; questions, user name and password are sent to the address below and nowhere else. Figures of datasets in files stay on this computer.',
  states: {
    'signed-out': 'Not signed in, so there are no figures of this dataset yet.',
    unused: 'Taken out of use, so there are no figures of this dataset.',
    connecting: 'Connecting to the server…',
    ready: 'In use',
    failed: 'Not in use, so there are no figures of this dataset.',
  },
  troubles: {
    'no-answer':
      'The server can’t be reached: the network is down, the server is off, or it doesn’t let this page in.',
    redirected:
      'The server redirects to another address. The page asks only the address that is configured.',
    'not-clickhouse':
      'The answer is not in the form of a ClickHouse server and was discarded: the configured address is wrong, or something in between (a proxy, the network’s sign-in page) answered in the server’s place.',
    'signed-out': 'The name or the password is wrong, or no longer valid.',
    'no-right': 'This user may not read these figures. Ask the server’s administrator.',
    overloaded:
      'The server is overloaded, or this user’s limit is reached. Try again in a few minutes.',
    'timed-out': 'The server did not answer within the time allowed.',
    'too-much': 'The answer is larger than allowed.',
    schema:
      'What the server has is not of the form that this page needs: a table or a column has changed, or rows break the rules. The page Data lists what is wrong.',
    'shard-lost': 'Part of the cluster is down, so there are not enough figures to answer with.',
    'cut-off': 'The answer broke off; what had arrived of it is not used.',
    locked:
      'The server cannot be reached, and this password does not open the figures saved on this machine.',
    failed: 'The server could not answer the question.',
  },
  readyAs: (user) => `In use, signed in as ${user}`,
  leftOut: (count: string) =>
    `Left on the server, and shown on no page: ${counted(count, 'row')} of places that are not in the list of places (such as communes or districts, or wrong codes).`,
  maybe: (titles) => `It may be in a dataset on a server that is not in use: ${titles}.`,
  toData: 'See the datasets',
  kept: (date, time) => `Saved figures are shown, the oldest received at ${time} on ${date}.`,
  keptFact: {
    label: 'Figures from the server',
    value: (date, time) => `saved earlier, the oldest received at ${time} on ${date}`,
  },
  signIn: 'Sign in',
  signInOf: (title) => `Sign in to use the dataset: ${title}`,
  signInWhole: 'Open the dashboard to sign in',
  connecting: 'Connecting…',
  connectingOf: (title) => `Connecting to the dataset: ${title}`,
  use: 'Use this dataset',
  useOf: (title) => `Use the dataset: ${title}`,
  retry: 'Connect again',
  retryOf: (title) => `Connect again to the dataset: ${title}`,
  refresh: 'Refresh figures',
  refreshOf: (title) => `Refresh figures of the dataset: ${title}`,
  disconnect,
  disconnectOf: (title) => `${disconnect} of the dataset: ${title}`,
  forget,
  forgetOf: (title) => `${forget} of the dataset: ${title}`,
  forgotten: 'The figures saved in this browser have been deleted.',
  notForgotten: 'The saved figures could not be deleted. Please try again.',
  signOut: 'Sign out',
  signOutOf: (title) => `Sign out of the dataset: ${title}; saved figures are kept`,
  later: 'Later',
  laterOf: (title) => `Later: don’t sign in to the dataset ${title} yet`,
  confirm: {
    title: 'Delete saved figures?',
    text: (title, isOut) =>
      `All figures of “${title}” that are saved in this browser, of anybody who has signed in, will be gone for good${isOut ? '' : ', and no page will use this dataset any more'}. What the server has does not change.`,
    yes: 'Delete',
    no: 'Keep them',
  },
  dialog: {
    title: (title) => `Sign in: ${title}`,
    lead: (address) =>
      `Questions, user name and password are sent to ${address} only. The password is kept in the memory of this tab only, and forgotten when the page is closed or reloaded.`,
    kept: `Figures received are encrypted by the password and saved on this computer (up to 50 MB), to be read without a network, until you choose “${disconnect}” on the page Data.`,
    notKept: 'Figures received are not saved: browsers encrypt only on pages opened over https.',
    plain:
      'This connection is not encrypted (http): questions, name, password and figures can be read on the way.',
    user: 'User name',
    password: 'Password',
    submit: 'Sign in',
    cancel: 'Cancel',
  },
};
