import type { CheckInContact, CheckInReader } from '@elevate/contracts/check-in-vocabulary'

/** One answered check-in: all of its answers go to the same reader. */
export type Said = {
  /** The local part of the address. */
  who: string
  reader: CheckInReader
  score: number
  listened: 'Yes' | 'Sometimes' | 'No'
  amount: 'Too little' | 'About right' | 'Too much'
  words?: string
  contact?: CheckInContact
}

/** The check-ins in their order, and whose request has been seen in the last one. */
export type DemoAnswers = { rounds: readonly (readonly Said[])[]; seen?: string }

type Rest = Partial<Pick<Said, 'listened' | 'amount' | 'words' | 'contact'>>
const said = (one: Pick<Said, 'who' | 'reader' | 'score'>, rest: Rest = {}): Said => ({
  ...one,
  listened: one.score >= 4 ? 'Yes' : 'Sometimes',
  amount: 'About right',
  ...rest,
})
const toLead = (who: string, score: number, rest?: Rest) => said({ who, reader: 'my-lead', score }, rest)
const unnamed = (who: string, score: number, rest?: Rest) => said({ who, reader: 'anonymous', score }, rest)
const kept = (who: string, score: number, rest?: Rest) => said({ who, reader: 'only-me', score }, rest)

/** Northmoor: enough people for the group to be seen; George goes down, Amina comes up. */
export const northmoorCheckIns: DemoAnswers = {
  rounds: [
    [
      toLead('partner', 2, { words: 'Papers came the night before the meeting. I could not read them in time.' }),
      toLead('partner2', 4),
      toLead('nguyen', 4),
      toLead('lakshmi', 5),
      toLead('priyanka', 4),
      toLead('ioan', 3),
      toLead('bernadette', 5),
      unnamed('hamza', 4, { words: 'The drop-ins help. Please keep the evening one.' }),
      unnamed('comfort', 4, { words: 'I still do not know what became of our comments on the discharge leaflet.' }),
      unnamed('alasdair', 3, { words: 'More notice for meetings, please.' }),
      unnamed('wanjiru', 5, { words: 'My buddy has made all the difference.' }),
      unnamed('derek', 4, { words: 'Claiming expenses takes too long.' }),
      unnamed('kasia', 4, { words: 'I feel part of the team now.' }),
    ],
    [
      toLead('partner', 3),
      toLead('partner2', 4),
      toLead('nguyen', 4),
      toLead('lakshmi', 4),
      toLead('priyanka', 5),
      toLead('ioan', 4),
      toLead('bernadette', 4),
      kept('mentor', 4),
      unnamed('hamza', 3),
      unnamed('comfort', 4),
      unnamed('alasdair', 4),
      unnamed('wanjiru', 4),
      unnamed('derek', 3),
    ],
    [
      kept('partner', 3, { words: 'Home is a lot at the moment. I would rather keep that to myself.' }),
      toLead('partner2', 3),
      toLead('nguyen', 5),
      toLead('lakshmi', 4),
      toLead('priyanka', 4),
      toLead('ioan', 4),
      toLead('florian', 4),
      unnamed('hamza', 4),
      unnamed('comfort', 3),
      unnamed('alasdair', 4),
    ],
    [
      toLead('partner2', 1, {
        listened: 'No',
        amount: 'Too much',
        words: 'I sat through three meetings where nobody asked me anything. I am wondering whether I should go on.',
      }),
      toLead('lakshmi', 3, {
        words: 'Could we talk about the sepsis group before its next meeting?',
        contact: { channel: 'phone', by: 'my-lead' },
      }),
      toLead('priyanka', 4),
      unnamed('wanjiru', 4),
    ],
  ],
  seen: 'lakshmi',
}

/** Eastvale: four people answer, which is no group. */
export const eastvaleCheckIns: DemoAnswers = {
  rounds: [
    [],
    [],
    [unnamed('rafael', 4), unnamed('suresh', 3), toLead('gwen', 4), toLead('isaac', 5)],
    [toLead('gwen', 4)],
  ],
}
