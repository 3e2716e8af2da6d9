/** What is told to somebody about their own sign-in, whatever they chose to be told about. */
export const changes = {
  'authenticator-set-up': 'An authenticator app was set up for your sign-in.',
  'authenticator-removed': 'The authenticator app was removed from your sign-in.',
  'passkey-added': 'A passkey was added to your sign-in.',
  'passkey-removed': 'A passkey was removed from your sign-in.',
  'recovery-codes-made': 'New recovery codes were made for your sign-in. The old ones do not work any more.',
  'recovery-code-used': 'A recovery code was used to sign in as you.',
  'password-changed': 'Your password was changed.',
  'codes-tried':
    'Somebody who knows your password has typed several wrong codes. They did not get in. If it was not you, choose a new password now.',
} as const
export type Change = keyof typeof changes

type To = { name: string; product: string; link: string }

export const changeMail = (change: Change, { name, product, link }: To) => ({
  subject: change === 'codes-tried' ? `Wrong codes for your ${product} sign-in` : `Your ${product} sign-in has changed`,
  body: `Hello ${name},

${changes[change]}

If this was you, there is nothing to do. If it was not, open this page, choose a new password and sign out everywhere:

${link}

If you cannot sign in, tell your coordinator or administrator at once.
`,
})

export const resetMail = ({ name, product, link, reason }: To & { reason: string }) => ({
  subject: `Your second factor for ${product} was taken off`,
  body: `Hello ${name},

An administrator has taken the second factor off your sign-in, because: ${reason}

You are signed out everywhere. Sign in with your password and set up a second factor again:

${link}

If you did not ask for this, tell your coordinator or administrator at once.
`,
})
