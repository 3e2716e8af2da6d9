import { type Addressee, dayInWords } from '../../letters/public.ts'

/** One reminder for each last day: an offer that was extended is reminded of again. */
export const reminderKey = ({ id, answerBy }: { id: string; answerBy: string }): string =>
  `offer-reminder:${id}:${answerBy}`

type Told = { to: Addressee; answerBy: string; link: string | undefined }

const letter = ({ to, link }: Told, paragraph: string): string =>
  [
    `Dear ${to.givenName}`,
    paragraph,
    ...(link ? [`Answer on this page: ${link}`] : []),
    `Yours sincerely\n\n${to.organisation}\n`,
  ].join('\n\n')

export const reminderOf = (told: Told): { subject: string; body: string } => ({
  subject: `Answer our offer by ${dayInWords(told.answerBy)}`,
  body: letter(
    told,
    `We have offered you a place as a ${told.to.role}. There is time to answer until the end of ${dayInWords(told.answerBy)}. You do not need to give a reason if you decline. If you need longer to decide, tell us.`,
  ),
})

export const extensionOf = (told: Told): { subject: string; body: string } => ({
  subject: `You have until ${dayInWords(told.answerBy)} to answer our offer`,
  body: letter(
    told,
    `You now have until the end of ${dayInWords(told.answerBy)} to answer our offer of a place as a ${told.to.role}. Nothing else about the offer has changed.`,
  ),
})
