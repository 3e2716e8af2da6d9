/** Why an appointment cannot go a way, by the code that the client branches on. */
export const refusalWords = {
  'still-onboarding': 'This partner is still onboarding. A break begins after the start.',
  'not-paused': 'This partner is not on a break.',
  'already-started': 'This appointment has started already.',
  'already-paused': 'This partner is on a break already.',
  'appointment-ended': 'This appointment has ended.',
  'not-in-future': 'A break ends on a day after today.',
  'not-later': 'Extend the term to a day after its present end.',
  'in-future': 'An appointment ends today or on a day before.',
  'before-start': 'An appointment cannot end before it has started.',
}
