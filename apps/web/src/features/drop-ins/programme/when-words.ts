export const whenMessages = {
  required: 'Enter the day and the time',
  incomplete: 'Enter a day, a month, a year and a time',
  unreal: 'Enter a day that there is, for example 27 3 2027',
  'unreal-time': 'Enter a time like 14:00, 2pm or midday',
  skipped: 'Clocks go forward over this time. Enter another one',
  otherwise: 'Check the day and the time',
}

export const whenRefusals = { 'in-the-past': { field: 'when', text: 'Enter a time that is still to come' } } as const
