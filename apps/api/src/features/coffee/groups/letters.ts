import { type Contact, contactInWords, dayInWords, listed } from './words.ts'

/** What somebody is told: in a mail, in the app (`short`), or by the coordinator, who reads out or prints `body`. */
export type Letter = { subject: string; short: string; body: string }

type To = { called: string; title: string; team: string }
export type Match = { others: Contact[]; meetBy: string; iceBreakers: string[]; explanation: string }

const letter = (to: To, { subject, short, parts }: { subject: string; short: string; parts: string[] }): Letter => ({
  subject,
  short,
  body: [`Hello ${to.called},`, ...parts, `Your programme team, ${to.team}`].join('\n\n'),
})

const namesOf = ({ others }: Match) => listed(others.map(({ name }) => name))

const matchParts = (match: Match): string[] => [
  match.others.map(contactInWords).join('\n'),
  `Get in touch in the next few days, and meet for about half an hour by ${dayInWords(match.meetBy)}: by phone, by video or over a real coffee, as you both like.`,
  `Some questions to start from, if you want any:\n${match.iceBreakers.map((question) => `- ${question}`).join('\n')}`,
  `Why you: ${match.explanation}`,
]

export const matchedLetter = (to: To, match: Match): Letter =>
  letter(to, {
    subject: `Your coffee match: ${namesOf(match)}`,
    short: `You are matched with ${namesOf(match)}. Meet by ${dayInWords(match.meetBy)}.`,
    parts: [`In "${to.title}" you are matched with ${namesOf(match)}.`, ...matchParts(match)],
  })

export const newMatchLetter = (to: To, match: Match): Letter =>
  letter(to, {
    subject: `A new coffee match: ${namesOf(match)}`,
    short: `You are now matched with ${namesOf(match)}. Meet by ${dayInWords(match.meetBy)}.`,
    parts: [`We have a match for you in "${to.title}": ${namesOf(match)}.`, ...matchParts(match)],
  })

export const joinedLetter = (to: To, match: Match, joining: string): Letter =>
  letter(to, {
    subject: `${joining} joins your coffee match`,
    short: `${joining} joins you. You are matched with ${namesOf(match)}.`,
    parts: [`${joining} joins you in "${to.title}". Your match is now ${namesOf(match)}.`, ...matchParts(match)],
  })

export const goOnLetter = (to: To, match: Match, leaving: string): Letter =>
  letter(to, {
    subject: `Your coffee match is now ${namesOf(match)}`,
    short: `${leaving} cannot take part this time. You are still matched with ${namesOf(match)}.`,
    parts: [
      `${leaving} cannot take part in "${to.title}" this time. You are still matched with ${namesOf(match)}.`,
      ...matchParts(match),
    ],
  })

export const leftAloneLetter = (to: To, leaving: string): Letter =>
  letter(to, {
    subject: 'Your coffee match has changed',
    short: `${leaving} cannot take part this time. We tell you as soon as there is a new match.`,
    parts: [
      `${leaving} cannot take part in "${to.title}" this time. That happens, and it is not about you.`,
      'There is nobody free for you at the moment. If a place comes up we tell you at once. You do not need to do anything.',
    ],
  })

export const notPlacedLetter = (to: To): Letter =>
  letter(to, {
    subject: 'No coffee match for you this time',
    short: 'There is no match for you this time. You come first next time.',
    parts: [
      `There was no match for you in "${to.title}" this time. It is not about you: there is not always somebody for everybody.`,
      'If a place comes up we tell you at once, and next time you come first.',
    ],
  })

export const droppedOutLetter = (to: To): Letter =>
  letter(to, {
    subject: 'You have dropped out of this coffee round',
    short: `You have dropped out of "${to.title}". You are in the next round again.`,
    parts: [
      `You have dropped out of "${to.title}", and we have told whoever needs to know. No reason is needed.`,
      'You are in the next round again, unless you pause or leave.',
    ],
  })

export const cancelledLetter = (to: To): Letter =>
  letter(to, {
    subject: 'This coffee round is cancelled',
    short: `"${to.title}" is cancelled. You do not need to do anything.`,
    parts: [
      `"${to.title}" is cancelled. If you and your match have already arranged to meet, you are welcome to.`,
      'You do not need to do anything. We tell you when there is a new round.',
    ],
  })

export const reminderLetter = (to: To): Letter =>
  letter(to, {
    subject: 'How was your coffee?',
    short: 'Did you meet? Three taps tell us how it went.',
    parts: [
      `Did you meet in "${to.title}"? Three taps tell us how it went. If you did not meet, that is fine: tell us that too.`,
      'Your match never sees what you say. Your programme team sees numbers only.',
    ],
  })
