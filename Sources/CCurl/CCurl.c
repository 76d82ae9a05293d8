// The option decides at run time which type the argument has, so the compile-time check can't help.
#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include "CDelayLoad.h"

// A function with a variable argument can't be defined as a call of another, only called.
#define DELAYED(name) DELAYED_FUNCTION("libcurl.so.4", name)

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
  return DELAYED(curl_easy_setopt)(easy, option, value);
}

CURLcode ccurl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return DELAYED(curl_easy_setopt)(easy, option, value);
}

CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, const void *value) {
  return DELAYED(curl_easy_setopt)(easy, option, value);
}

CURLcode ccurl_set_write(CURL *easy, CURLoption option, curl_write_callback callback) {
  return DELAYED(curl_easy_setopt)(easy, option, callback);
}

CURLcode ccurl_set_read(CURL *easy, curl_read_callback callback) {
  return DELAYED(curl_easy_setopt)(easy, CURLOPT_READFUNCTION, callback);
}

CURLcode ccurl_set_seek(CURL *easy, curl_seek_callback callback) {
  return DELAYED(curl_easy_setopt)(easy, CURLOPT_SEEKFUNCTION, callback);
}

CURLcode ccurl_set_open_socket(CURL *easy, curl_opensocket_callback callback) {
  return DELAYED(curl_easy_setopt)(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

CURLcode ccurl_set_prerequest(CURL *easy, curl_prereq_callback callback) {
  return DELAYED(curl_easy_setopt)(easy, CURLOPT_PREREQFUNCTION, callback);
}

CURLcode ccurl_get_long(CURL *easy, CURLINFO info, long *value) {
  return DELAYED(curl_easy_getinfo)(easy, info, value);
}

CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return DELAYED(curl_multi_setopt)(multi, option, value);
}

int ccurl_message_done(const CURLMsg *message, CURL **easy, CURLcode *result) {
  if (message->msg != CURLMSG_DONE) return 0;
  *easy = message->easy_handle;
  *result = message->data.result;
  return 1;
}
