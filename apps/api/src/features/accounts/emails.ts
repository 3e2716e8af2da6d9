type Letter = { subject: string; body: string }

/** Mails say what they are about, that nothing happens by opening the link, and what to do if it was a mistake. */
export const invitationMail = (to: { name: string; product: string; invitedBy: string; link: string }): Letter => ({
  subject: `Your invitation to ${to.product}`,
  body: `Hello ${to.name},

${to.invitedBy} invites you to ${to.product}, where Patient Safety Partners and the people who support them keep in touch.

Open this page to choose a password and sign in. The link works for 14 days:

${to.link}

If you did not expect this, you can leave it: nothing happens unless you choose a password.
`,
})

export const passwordResetMail = (to: { name: string; product: string; link: string }): Letter => ({
  subject: `Choose a new password for ${to.product}`,
  body: `Hello ${to.name},

Somebody, we think you, asked to choose a new password for ${to.product}. Open this page to do it. The link works for 2 hours:

${to.link}

If it was not you, you can leave this: your password stays as it is.
`,
})
