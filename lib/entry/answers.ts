/** What stands in the fields of the form by their names, as it was typed; a box that is ticked says `yes`. */
export type Answers = Readonly<Record<string, string>>;
