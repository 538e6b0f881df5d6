/** Gives the commands their words: the option parser knows names and values, the texts say what they mean. */
import { type Argument, type Command, Help, Option } from 'commander'
import { LANGS, type Lang } from '../../problems.js'
import { mistakeIn } from './mistakes.js'
import { type CommandTexts, HEADINGS, type HelpTexts, type Texts } from './shape.js'

/** Before commands are added: they inherit how help and mistakes are worded. */
export function speakAtAll(program: Command, { help, usage }: Texts): Command {
  const { headings, options } = help
  const word = (text: string) =>
    HEADINGS.reduce(
      (said, heading) =>
        heading === 'choices' || heading === 'default' ? said : said.replace(heading, headings[heading]),
      text,
    )
  const plain = new Help()
  // What the option parser adds to a text in brackets, the choices and the default, is English.
  const described = (all: string, own: string) =>
    own +
    all.slice(own.length).replace('choices: ', `${headings.choices}: `).replace('default: ', `${headings.default}: `)
  return program
    .helpOption('-h, --help', options['--help'] ?? '')
    .helpCommand('help [command]', help.helpCommand)
    .showHelpAfterError(help.seeHelp)
    .configureHelp({
      styleTitle: word,
      commandUsage: command => word(plain.commandUsage(command)),
      subcommandTerm: command => word(plain.subcommandTerm(command)),
      optionDescription: (option: Option) => described(plain.optionDescription(option), option.description),
      argumentDescription: (argument: Argument) => described(plain.argumentDescription(argument), argument.description),
    })
    .configureOutput({ outputError: (message, out) => out(`pakn: ${mistakeIn(message, usage)}\n`) })
}

/** After all commands are there: their texts, and `--lang` for each. `content`: the language of pages and reports. */
export function speakOfEach(program: Command, help: HelpTexts, content: Lang): void {
  for (const { path, command } of commandsIn(program)) {
    command.addOption(new Option('--lang <lang>').choices(LANGS).default(content))
    describe(command, textsOf(path, help), help)
  }
}

/** Every command below a program by its path, the program itself first. */
export function commandsIn(program: Command, path = ''): { readonly path: string; readonly command: Command }[] {
  const inner = program.commands.flatMap(command => commandsIn(command, `${path} ${command.name()}`.trim()))
  return [{ path, command: program }, ...inner]
}

function textsOf(path: string, { commands }: HelpTexts): CommandTexts {
  const texts = commands[path]
  if (texts === undefined) throw new Error(`no text for the command “${path}”`)
  return texts
}

function describe(command: Command, texts: CommandTexts, help: HelpTexts): void {
  command.summary(texts.summary ?? '').description(texts.description)
  for (const argument of command.registeredArguments) argument.description = texts.arguments?.[argument.name()] ?? ''
  for (const option of command.options) {
    const name = option.long ?? ''
    option.description = texts.options?.[name] ?? help.options[name] ?? ''
  }
  if (texts.after !== undefined) command.addHelpText('after', `\n${texts.after}`)
}
