import { afternoons, type DemoPerson, evenings, mornings } from './people.ts'

export const nationalPeople: DemoPerson[] = [
  {
    givenName: 'Annette',
    familyName: 'Sorrell',
    email: 'annette',
    interests: ['policy'],
    availability: mornings,
    startedMonthsAgo: 21,
  },
  {
    givenName: 'Desmond',
    familyName: 'Clarke-Weekes',
    email: 'desmond',
    interests: ['investigations'],
    availability: afternoons,
    startedMonthsAgo: 14,
  },
  {
    givenName: 'Ffion',
    familyName: 'Madoc',
    email: 'ffion',
    interests: ['culture', 'policy'],
    availability: evenings,
    startedMonthsAgo: 10,
  },
  {
    givenName: 'Zainab',
    familyName: 'Mirza',
    email: 'zainab',
    interests: ['digital'],
    availability: mornings,
    startedMonthsAgo: 6,
  },
  {
    givenName: 'Patrick',
    familyName: 'Devlin',
    email: 'patrick',
    interests: ['training staff'],
    startedMonthsAgo: 2,
    status: 'onboarding',
  },
]
