//! Whom a connection believes: a list of roots that is the endpoint's own, never the system's store,
//! so that inspection by a locally installed root is always seen and named (wire-profile, "Trust").
use super::{Error, Identity};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use std::sync::{Arc, Mutex, PoisonError};

/// Per endpoint, never mixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// The bundled public roots, and nothing else.
    PublicRoots,
    /// These certificates (DER), and nothing else.
    Anchors(Vec<Vec<u8>>),
}

impl Trust {
    /// These alone, and without any the public roots: the services of Emp@tia, and PI-MZT where it is no
    /// production (wire-profile, "Trust, per endpoint").
    pub fn only(anchors: &[CertificateDer<'_>]) -> Self {
        match anchors {
            [] => Self::PublicRoots,
            anchors => Self::Anchors(anchors.iter().map(|anchor| anchor.to_vec()).collect()),
        }
    }

    fn roots(&self) -> Result<RootCertStore, Error> {
        let mut roots = RootCertStore::empty();
        match self {
            Self::PublicRoots => {
                let _ =
                    roots.add_parsable_certificates(webpki_root_certs::TLS_SERVER_ROOT_CERTS.iter().cloned());
            }
            Self::Anchors(anchors) => {
                for anchor in anchors {
                    roots
                        .add(CertificateDer::from(anchor.as_slice()).into_owned())
                        .map_err(|error| Error::Setup { details: error.to_string() })?;
                }
            }
        }
        Ok(roots)
    }

    /// TLS 1.2 or newer with these roots, and with a certificate of our own where the server wants one;
    /// the watch sees what is refused.
    pub(super) fn tls(&self, identity: Option<&Identity>) -> Result<(ClientConfig, Arc<Watch>), Error> {
        let setup = |details: String| Error::Setup { details };
        let provider = Arc::new(ring::default_provider());
        let inner = WebPkiServerVerifier::builder_with_provider(Arc::new(self.roots()?), provider.clone())
            .build()
            .map_err(|error| setup(error.to_string()))?;
        let watch = Arc::new(Watch { inner, provider: provider.clone(), refusal: Mutex::default() });
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| setup(error.to_string()))?
            .dangerous()
            .with_custom_certificate_verifier(watch.clone());
        let tls = match identity {
            Some(identity) => tls.with_client_cert_resolver(identity.resolver()),
            None => tls.with_no_client_auth(),
        };
        Ok((tls, watch))
    }
}

/// A certificate that was not believed.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    pub certificate: CertificateDer<'static>,
    /// What is wrong with it. Its time is named only when all else is right.
    pub blame: CertificateError,
}

/// Verifies exactly as webpki does, and remembers the certificate that was refused.
#[derive(Debug)]
pub(super) struct Watch {
    inner: Arc<WebPkiServerVerifier>,
    provider: Arc<CryptoProvider>,
    refusal: Mutex<Option<Refusal>>,
}

impl Watch {
    pub(super) fn refusal(&self) -> Option<Refusal> {
        self.refusal.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A connection of which only the handshake is wanted; `ours` is what we could show of ourselves.
    pub(super) fn tls(
        self: &Arc<Self>,
        ours: Arc<dyn rustls::client::ResolvesClientCert>,
    ) -> Result<ClientConfig, rustls::Error> {
        Ok(ClientConfig::builder_with_provider(self.provider.clone())
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(self.clone())
            .with_client_cert_resolver(ours))
    }

    /// A connection to the same server that asks for nothing but its time: the chain and the name
    /// are verified as always, only at a moment inside the certificate's own validity.
    pub(super) fn tls_at(&self, moment: UnixTime) -> Result<ClientConfig, rustls::Error> {
        let fixed = AtMoment { inner: self.inner.clone(), moment };
        Ok(ClientConfig::builder_with_provider(self.provider.clone())
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(fixed))
            .with_no_client_auth())
    }
}

impl ServerCertVerifier for Watch {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let verify = |moment| {
            self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, moment)
        };
        let verdict = verify(now);
        if let Err(rustls::Error::InvalidCertificate(error)) = &verdict {
            let otherwise = middle(end_entity).filter(|_| is_about_time(error)).map(verify);
            let blame = match otherwise {
                Some(Err(rustls::Error::InvalidCertificate(worse))) => worse,
                _ => error.clone(),
            };
            *self.refusal.lock().unwrap_or_else(PoisonError::into_inner) =
                Some(Refusal { certificate: end_entity.clone().into_owned(), blame });
        }
        verdict
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// Verifies as webpki does, at a moment of our choice.
#[derive(Debug)]
struct AtMoment {
    inner: Arc<WebPkiServerVerifier>,
    moment: UnixTime,
}

impl ServerCertVerifier for AtMoment {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, self.moment)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

pub(super) fn is_about_time(error: &CertificateError) -> bool {
    matches!(
        error,
        CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. }
    )
}

/// The middle of a certificate's validity.
pub(super) fn middle(certificate: &CertificateDer<'_>) -> Option<UnixTime> {
    let (_, certificate) = x509_parser::parse_x509_certificate(certificate).ok()?;
    let from = certificate.validity().not_before.timestamp();
    let to = certificate.validity().not_after.timestamp();
    let middle = u64::try_from(from + (to - from) / 2).ok()?;
    Some(UnixTime::since_unix_epoch(std::time::Duration::from_secs(middle)))
}
