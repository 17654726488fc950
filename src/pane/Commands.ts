/** Ribbon commands on their way to the pane: one that comes before the pane is on screen waits for it. */
export type CommandName = "refresh" | "undo";

export interface Commands {
  give(command: CommandName): void;
  /** One listener at a time; returns how to stop listening. */
  take(listener: (command: CommandName) => void): () => void;
}

export function makeCommands(): Commands {
  let waiting: CommandName | null = null;
  let listener: ((command: CommandName) => void) | null = null;
  return {
    give(command) {
      if (listener) listener(command);
      else waiting = command;
    },
    take(next) {
      listener = next;
      const command = waiting;
      waiting = null;
      if (command) next(command);
      return () => { if (listener === next) listener = null; };
    },
  };
}
