// libedit's calls are variadic, which Swift cannot call; this is the whole of what needs C.
#include "CEdit.h"

#include <errno.h>
#include <histedit.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct line_editor {
  EditLine *edit;
  History *history;
  HistEvent event;
  const char *prompt;
  char *line;
};

static volatile sig_atomic_t interrupted;

static pthread_t reader;

// The signal may reach another thread than the one that waits for a line; it is passed on, so that
// the wait ends.
static void on_interrupt(int signal) {
  interrupted = 1;
  if (!pthread_equal(pthread_self(), reader)) pthread_kill(reader, signal);
}

static char *prompt_of(EditLine *edit) {
  line_editor *editor = NULL;
  el_get(edit, EL_CLIENTDATA, &editor);
  return (char *)(editor ? editor->prompt : "");
}

line_editor *line_editor_new(const char *program) {
  line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->prompt = "";
  editor->edit = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (!editor->edit || !editor->history) {
    line_editor_free(editor);
    return NULL;
  }
  el_set(editor->edit, EL_CLIENTDATA, editor);
  el_set(editor->edit, EL_PROMPT, prompt_of);
  el_set(editor->edit, EL_EDITOR, "emacs");
  el_set(editor->edit, EL_SIGNAL, 0);
  history(editor->history, &editor->event, H_SETSIZE, 100);
  el_set(editor->edit, EL_HIST, history, editor->history);
  return editor;
}

const char *line_editor_read(line_editor *editor, const char *prompt, int *was_interrupted) {
  struct sigaction action = {0}, before;
  action.sa_handler = on_interrupt;  // without SA_RESTART, so that the read returns
  sigaction(SIGINT, &action, &before);
  interrupted = 0;
  reader = pthread_self();
  // Threads of a pool are born with signals blocked.
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  editor->prompt = prompt;
  int count = 0;
  const char *line = el_gets(editor->edit, &count);
  sigaction(SIGINT, &before, NULL);
  *was_interrupted = interrupted;
  free(editor->line);
  editor->line = NULL;
  if (interrupted || !line || count <= 0) return NULL;
  history(editor->history, &editor->event, H_ENTER, line);
  editor->line = strdup(line);
  if (editor->line) editor->line[strcspn(editor->line, "\n")] = 0;
  return editor->line;
}

void line_editor_free(line_editor *editor) {
  if (!editor) return;
  if (editor->history) history_end(editor->history);
  if (editor->edit) el_end(editor->edit);
  free(editor->line);
  free(editor);
}
