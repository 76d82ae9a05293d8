#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

// libcurl's calls with a variable argument, one for each type of argument, since Swift cannot call
// variadic functions. The rest of libcurl is called as it is.

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_offset(CURL *easy, CURLoption option, curl_off_t value);
/// For strings, lists and the data of callbacks.
CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, const void *value);

CURLcode ccurl_set_write(CURL *easy, CURLoption option, curl_write_callback callback);
CURLcode ccurl_set_read(CURL *easy, curl_read_callback callback);
CURLcode ccurl_set_seek(CURL *easy, curl_seek_callback callback);
CURLcode ccurl_set_open_socket(CURL *easy, curl_opensocket_callback callback);
CURLcode ccurl_set_prerequest(CURL *easy, curl_prereq_callback callback);

CURLcode ccurl_get_long(CURL *easy, CURLINFO info, long *value);
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);

/// The transfer that a message is about and how it ended; 0 if the message says something else.
int ccurl_message_done(const CURLMsg *message, CURL **easy, CURLcode *result);

#endif
