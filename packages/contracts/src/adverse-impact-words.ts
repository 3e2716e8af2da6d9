import { type MonitoringQuestion, preferNotToSay } from './monitoring.ts'

/** What a question asks, in a few words: the heading of its figures, on the page and in spreadsheets. */
export const impactQuestionNames: Record<MonitoringQuestion, string> = {
  ageBand: 'Age',
  ethnicCategory: 'Ethnic group',
  disability: 'Disability',
  sex: 'Sex',
  genderSameAsAtBirth: 'Gender the same as registered at birth',
  sexualOrientation: 'Sexual orientation',
  religion: 'Religion or belief',
  caring: 'Caring for somebody',
}

const notSaid: Record<string, string> = {
  [preferNotToSay]: 'Prefer not to say',
  'not-answered': 'Did not answer',
  'did-not-say': 'Prefer not to say, or did not answer',
}

/** Who is not in the group that is looked at, by question: `everybody-else`. */
const everybodyElse: Record<MonitoringQuestion, string> = {
  ageBand: '65 or over, or did not say',
  ethnicCategory: 'White, or did not say',
  disability: 'Not disabled, or did not say',
  sex: 'Male, or did not say',
  genderSameAsAtBirth: 'The same, or did not say',
  sexualOrientation: 'Heterosexual or straight, or did not say',
  religion: 'Christian or no religion, or did not say',
  caring: 'Cares for nobody, or did not say',
}

const names: Record<MonitoringQuestion, Record<string, string>> = {
  ageBand: {
    '16-24': '16 to 24',
    '25-34': '25 to 34',
    '35-44': '35 to 44',
    '45-54': '45 to 54',
    '55-64': '55 to 64',
    '65-74': '65 to 74',
    '75-84': '75 to 84',
    '85-plus': '85 or over',
    '16-24+25-34+35-44': 'Under 45',
    '45-54+55-64': '45 to 64',
    '65-74+75-84+85-plus': '65 or over',
    '16-24+25-34+35-44+45-54+55-64': 'Under 65',
  },
  ethnicCategory: {
    'A+B+C': 'White',
    'D+E+F+G': 'Mixed',
    'H+J+K+L': 'Asian or Asian British',
    'M+N+P': 'Black or Black British',
    'R+S': 'Chinese or another ethnic group',
    'D+E+F+G+H+J+K+L+M+N+P+R+S': 'All ethnic groups but White',
  },
  disability: { yes: 'Disabled', no: 'Not disabled' },
  sex: { female: 'Female', male: 'Male' },
  genderSameAsAtBirth: { yes: 'The same', no: 'Not the same' },
  sexualOrientation: {
    '1': 'Heterosexual or straight',
    '2': 'Gay or lesbian',
    '3': 'Bisexual',
    '4': 'Another orientation',
    U: 'Undecided',
    '2+3+4+U': 'Gay, lesbian, bisexual, another or undecided',
  },
  religion: {
    none: 'No religion',
    buddhist: 'Buddhist',
    christian: 'Christian',
    hindu: 'Hindu',
    jewish: 'Jewish',
    muslim: 'Muslim',
    sikh: 'Sikh',
    other: 'Another religion',
    'none+christian': 'Christian or no religion',
    'buddhist+hindu+jewish+muslim+sikh+other': 'A religion other than Christian',
  },
  caring: {
    no: 'Cares for nobody',
    child: 'Cares for a child',
    adult: 'Cares for an adult',
    both: 'Cares for a child and an adult',
    'child+adult+both': 'Cares for somebody',
  },
}

/** A group of answers as people read it. */
export const impactGroupName = (question: MonitoringQuestion, group: string): string =>
  group === 'everybody-else' ? everybodyElse[question] : (notSaid[group] ?? names[question][group] ?? group)
