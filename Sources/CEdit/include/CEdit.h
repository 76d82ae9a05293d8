#ifndef CEDIT_H
#define CEDIT_H

/// A line editor on the terminal, with history kept in memory only.
typedef struct line_editor line_editor;

/// Makes an editor on standard input and output; null where there is no terminal to edit on.
line_editor *line_editor_new(const char *program);

/// Reads a line, without its newline, into memory that the editor owns until the next call.
///
/// Returns null at the end of input and after an interrupt; `was_interrupted` tells which.
const char *line_editor_read(line_editor *editor, const char *prompt, int *was_interrupted);

void line_editor_free(line_editor *editor);

#endif
