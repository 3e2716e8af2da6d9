type Letter = { subject: string; body: string }
type About = { title: string; organisation: string; product: string; link: string }

/**
 * To an address that nobody has signed in with: no name in it, because anybody could have typed the name and the
 * address. Says what it is for, and that nothing happens by opening the link.
 */
export const firstApplicationMail = ({ title, organisation, product, link }: About): Letter => ({
  subject: `Your application: ${title}`,
  body: `Hello,

You asked to apply for "${title}" at ${organisation}. We have started an application for you.

Open this page to choose a password. Your application opens after that, and everything you type in it is saved as you go. The link works for 14 days:

${link}

You can come back at any time: sign in to ${product} with this email address and your password.

If you did not ask for this, you can leave it: nothing happens unless you choose a password, and we delete what was started.
`,
})

/** To an address that somebody signs in with already. */
export const knownApplicantMail = ({ title, organisation, product, link }: About): Letter => ({
  subject: `Your application: ${title}`,
  body: `Hello,

You asked to apply for "${title}" at ${organisation}. You can sign in to ${product} with this email address already, so you do not need a new account.

Sign in and your application is waiting for you:

${link}

If you have forgotten your password, you can choose a new one on that page. If you did not ask for this, you can leave it: nothing happens unless you sign in.
`,
})
