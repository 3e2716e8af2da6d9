import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const ruth = await visit(elevate, 'desk')
await signIn(elevate, ruth, 'coordinator@northmoor.example')

const campaign = 'Patient Safety Partners'
const caller = 'Ottoline Fairweather'
const why = 'I was a ward clerk for thirty years. I saw what gets lost between two shifts.'

const onPage = (title: string | RegExp) => ruth.page.getByRole('heading', { level: 1, name: title }).waitFor()
const press = (name: string | RegExp) => ruth.page.getByRole('button', { name }).click()
const follow = (name: string | RegExp) => ruth.page.getByRole('link', { name, exact: true }).click()
const told = (text: string | RegExp) => ruth.page.getByText(text).first().waitFor()
const choose = (label: string) => ruth.page.getByLabel(label, { exact: true }).check()
const goOn = async (next: string | RegExp) => {
  await press('Continue')
  await onPage(next)
}

const openCampaign = async () => {
  await ruth.goTo('/recruitment')
  await follow(campaign)
  await onPage(campaign)
}

describe('somebody without an email address rings to apply', () => {
  test('the coordinator opens the form for them', async () => {
    await openCampaign()
    await follow('Applications')
    await follow('Type an application')
    await onPage('Type an application')
    await press('Open the form')
    await ruth.page.getByRole('alert').waitFor()
    await ruth.look('typing-refused')

    await choose('By phone')
    await ruth.page.getByLabel('First name').fill('Ottoline')
    await ruth.page.getByLabel('Family name').fill('Fairweather')
    await press('Open the form')

    await told(/You are typing for/)
    await ruth.look('typing-list')
  })

  test('types what they say, and how they want to be reached', async () => {
    await follow('About you and how to reach you')
    await onPage('What is your name?')
    expect(await ruth.page.getByLabel('First name').inputValue()).toBe('Ottoline')
    await goOn('How should we reach you?')
    await choose('By phone')
    await press('Continue')
    await ruth.page.getByRole('alert').waitFor()
    await ruth.look('typing-no-number')
    await ruth.page.getByLabel('Phone number').fill('07700 900471')
    await goOn('Do you need anything in another format?')
    await ruth.page.getByLabel('What do you need? (optional)').fill('Letters in large print')
    await goOn(/Are you 18 or older/)
    await choose('Yes')
    await goOn('Do you work for the NHS?')
    await choose('No')
    await goOn('What brings you here?')
    await choose('A relative or friend of a patient')
    await goOn('What links you to us?')
    await goOn('Question 1 of 4')
    await ruth.page.getByRole('textbox').fill(why)
    await ruth.look('typing-question')
    await goOn('Question 2 of 4')
    await ruth.page.getByRole('textbox').fill('I asked that both shifts read the list together, and they did.')
    for (const title of ['Question 3 of 4', 'Question 4 of 4', 'When could you take part?']) await goOn(title)
    await goOn('What would help you to take part?')
    await goOn('Do you have interests to declare?')
    await choose('No, I have none')
    await goOn('Is there a complaint or a claim?')
    await choose('No')
    await goOn('Who can say how you work with others?')
    await goOn('Equality questions (optional)')
    await ruth.look('typing-equality')
    await follow('Go on without answering')
    await onPage('Check the answers and send')
  })

  test('sends it once what happens with it was read out, and has a reference to give', async () => {
    await press('Send the application')
    await ruth.page.getByRole('alert').waitFor()
    await ruth.look('typing-review')
    await ruth.page.getByLabel('This was read out to the applicant, or was with the form on paper').check()
    await press('Send the application')

    await onPage('The application is sent')
    await told(/^PSP-/)
    await ruth.look('typing-sent')
    await follow('Go to the application')
    await onPage(caller)
    await told(/By phone, typed by Ruth Calder/i)
    await ruth.look('typed-application')
  })

  test('rings to say that it has arrived, and ticks it', async () => {
    await ruth.goTo('/tasks')
    const task = ruth.page.getByRole('listitem').filter({ hasText: caller })
    await task.waitFor()
    await ruth.look('typed-task')
    await task.getByRole('link').click()
    await ruth.page.getByRole('link', { name: '07700 900471' }).waitFor()
    await ruth.look('typed-letter')
    await press('It is done')

    await told(`It is written down that ${caller} has the letter`)
    await told(/by Ruth Calder/)
    await ruth.look('typed-letter-told')
    await ruth.goTo('/tasks')
    await onPage('Tasks')
    expect(await task.count()).toBe(0)
  })
})

describe('two applications that may be from one person', () => {
  test('are compared by a person, who says that they are two people', async () => {
    await openCampaign()
    await follow('Applications')
    await follow('Look at possible duplicates')
    await onPage('Possible duplicates')
    await ruth.look('duplicates')
    await ruth.page.getByRole('rowheader').getByRole('link').first().click()
    await onPage('Are these from the same person?')
    await ruth.page.getByRole('table', { name: 'The two side by side' }).waitFor()
    await told('They have the same phone number.')
    expect(await ruth.page.getByRole('row', { name: /^Phone/ }).textContent()).toContain('Same')
    await ruth.look('duplicate')
    await press('Keep this decision')
    await ruth.page.getByRole('alert').waitFor()

    await choose('Different people: both go on')
    await press('Keep this decision')

    await told('They stay two applications of different people')
    await told('No two applications look like one person.')
    await follow('Show those decided')
    await told(/Different people, said Ruth Calder/)
    // Where the keyboard is, the yellow behind the link stands for its line.
    await ruth.page.getByRole('heading', { level: 1 }).click()
    await ruth.look('duplicates-decided')
  })
})
