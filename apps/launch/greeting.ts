const accounts = [
  ['admin@elevate.example', 'administrator'],
  ['coordinator@northmoor.example', 'coordinator, Northmoor trust'],
  ['coordinator@eastvale.example', 'coordinator, Eastvale trust'],
  ['panel@northmoor.example', 'panel member'],
  ['mentor@northmoor.example', 'mentor, and partner'],
  ['mentor2@northmoor.example', 'another mentor'],
  ['partner@northmoor.example', 'partner, supported by the first mentor'],
  ['partner2@northmoor.example', 'another partner'],
  ['partner@eastvale.example', 'partner of the other trust'],
  ['applicant@northmoor.example', 'applicant with a saved draft'],
] as const

const password = 'Partners-Together-2026'

export type SignIn = { kind: 'demo' } | { kind: 'first administrator'; link: string } | { kind: 'known' }

const signInLines = (signIn: SignIn): string[] => {
  if (signIn.kind === 'known') return ['Sign in with your own address and password.']
  if (signIn.kind === 'first administrator') {
    return ['Create the first administrator and organisation (this link works once):', signIn.link]
  }
  const width = Math.max(...accounts.map(([address]) => address.length))
  return [
    `Sign in to the demo programme, always with the password ${password}`,
    ...accounts.map(([address, who]) => `  ${address.padEnd(width)}  ${who}`),
  ]
}

/** What the person at the terminal reads once everything runs. */
export const greeting = (address: string, signIn: SignIn): string =>
  ['', `Elevate is ready: ${address}`, '', ...signInLines(signIn), '', 'Press Ctrl-C to stop.', ''].join('\n')
