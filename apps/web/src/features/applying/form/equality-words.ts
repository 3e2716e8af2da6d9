import {
  type MonitoringAnswers,
  type MonitoringQuestion,
  monitoringQuestions,
  preferNotToSay,
} from '@elevate/contracts/monitoring'

type Answers = Required<MonitoringAnswers>
/** Nothing chosen is empty, which is not the same as "prefer not to say". */
type TypedAnswers = { [Q in MonitoringQuestion]: Answers[Q] | '' }

export const emptyAnswers: TypedAnswers = {
  ageBand: '',
  ethnicCategory: '',
  disability: '',
  sex: '',
  genderSameAsAtBirth: '',
  sexualOrientation: '',
  religion: '',
  caring: '',
}

/** A question without an answer is left out of what is sent. */
export const answered = (typed: TypedAnswers): MonitoringAnswers =>
  Object.fromEntries(Object.entries(typed).filter(([, answer]) => answer !== '')) as MonitoringAnswers

type Wording = { label: string; hint?: string; answers: Record<string, string> }

const yesOrNo = { yes: 'Yes', no: 'No' }

/** In the words of the published lists (domain.md 7l; NHS Data Dictionary, ethnic category and sexual orientation). */
const wordings: {
  [Q in MonitoringQuestion]: Wording & { answers: Record<Exclude<Answers[Q], typeof preferNotToSay>, string> }
} = {
  ageBand: {
    label: 'How old are you?',
    answers: {
      '16-24': '16 to 24',
      '25-34': '25 to 34',
      '35-44': '35 to 44',
      '45-54': '45 to 54',
      '55-64': '55 to 64',
      '65-74': '65 to 74',
      '75-84': '75 to 84',
      '85-plus': '85 or older',
    },
  },
  ethnicCategory: {
    label: 'What is your ethnic group?',
    answers: {
      A: 'White: British',
      B: 'White: Irish',
      C: 'White: any other White background',
      D: 'Mixed: White and Black Caribbean',
      E: 'Mixed: White and Black African',
      F: 'Mixed: White and Asian',
      G: 'Mixed: any other mixed background',
      H: 'Asian or Asian British: Indian',
      J: 'Asian or Asian British: Pakistani',
      K: 'Asian or Asian British: Bangladeshi',
      L: 'Asian or Asian British: any other Asian background',
      M: 'Black or Black British: Caribbean',
      N: 'Black or Black British: African',
      P: 'Black or Black British: any other Black background',
      R: 'Other ethnic groups: Chinese',
      S: 'Any other ethnic group',
    },
  },
  disability: {
    label: 'Are you disabled?',
    hint: 'A physical or mental condition with a substantial and long-term effect on what you do every day (Equality Act 2010)',
    answers: yesOrNo,
  },
  sex: { label: 'What is your sex?', answers: { female: 'Female', male: 'Male' } },
  genderSameAsAtBirth: {
    label: 'Is the gender you identify with the same as your sex registered at birth?',
    answers: yesOrNo,
  },
  sexualOrientation: {
    label: 'Which of these best describes you?',
    answers: {
      '1': 'Heterosexual or straight',
      '2': 'Gay or lesbian',
      '3': 'Bisexual',
      '4': 'Another sexual orientation',
      U: 'I am not sure',
    },
  },
  religion: {
    label: 'What is your religion or belief?',
    answers: {
      none: 'No religion or belief',
      buddhist: 'Buddhist',
      christian: 'Christian',
      hindu: 'Hindu',
      jewish: 'Jewish',
      muslim: 'Muslim',
      sikh: 'Sikh',
      other: 'Another religion or belief',
    },
  },
  caring: {
    label: 'Do you look after somebody?',
    hint: 'Unpaid, because of their age, illness or disability, or a child under 18',
    answers: { no: 'No', child: 'Yes, a child or children', adult: 'Yes, an adult', both: 'Yes, a child and an adult' },
  },
}

/** In the order in which they are asked; "prefer not to say" is an answer of its own on each. */
export const equalityQuestions = monitoringQuestions.map((name) => {
  const { label, hint, answers } = wordings[name]
  const choices = [...Object.entries(answers), [preferNotToSay, 'I prefer not to say'] as const]
  return {
    name,
    label,
    hint,
    choices: choices.map(([value, text]) => ({ value: value as TypedAnswers[typeof name], text })),
  }
})
